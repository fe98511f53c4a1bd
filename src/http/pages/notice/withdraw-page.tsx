import { type StatusAct, StatusActPage } from './status-act-page.tsx'

/** Withdrawing asks for confirmation and says what stays (duties 30). */
export const WithdrawPage = (props: StatusAct) => {
  const { t, language, pack } = props.context
  return (
    <StatusActPage
      {...props}
      kind="withdraw"
      title={t('pages:status.withdrawTitle')}
      lead={<p>{t('pages:status.withdrawKept', { authority: pack.name[language] })}</p>}
      act={{ value: 'withdraw_confirmed', label: t('pages:status.withdrawYes'), look: 'button danger' }}
      back={t('pages:status.withdrawNo')}
    />
  )
}
