import { urls } from '../../routes.ts'
import { InformationPage } from '../layout/information-page.tsx'
import type { PageContext } from '../layout/page-context.ts'

type Props = { context: PageContext; publicUrl: string }

export const DemoPage = ({ context, publicUrl }: Props) => {
  const { t, language, place, assets, nonce } = context
  const { municipality } = place
  const { widget } = assets
  const embedded = urls.chat({ ...place, embedded: true }, language)
  const text = t('pages:demo.linkText')
  const title = t('pages:demo.frameTitle')
  const scriptLine = `<script async src="${publicUrl}${widget.path}" integrity="${widget.integrity}" crossorigin="anonymous" data-municipality="${municipality}" data-language="${language}"></script>`
  return (
    <InformationPage context={context} kind="demo" href={other => urls.demo(other)}>
      <p>{t('pages:demo.intro')}</p>
      <h2>{t('pages:demo.link')}</h2>
      <p>{t('pages:demo.linkAbout')}</p>
      <p>
        <a class="button" href={urls.chat(place, language)} data-lydhoer>
          {text}
        </a>
      </p>
      <Line
        context={context}
        line={`<a href="${publicUrl}${urls.chat(place, language)}" data-lydhoer>${text}</a>`}
      />
      <h2>{t('pages:demo.frame')}</h2>
      <p>{t('pages:demo.frameAbout')}</p>
      <iframe class="frame" src={embedded} title={title} />
      <Line
        context={context}
        line={`<iframe src="${publicUrl}${embedded}" title="${title}" style="width:100%;height:640px;border:1px solid #707070"></iframe>`}
      />
      <h2>{t('pages:demo.loader')}</h2>
      <p>{t('pages:demo.loaderAbout')}</p>
      <Line context={context} line={scriptLine} />
      <script
        async
        src={widget.path}
        integrity={widget.integrity}
        crossorigin="anonymous"
        nonce={nonce}
        data-municipality={municipality}
        data-language={language}
      ></script>
    </InformationPage>
  )
}

const Line = ({ context: { t }, line }: { context: PageContext; line: string }) => (
  <figure>
    <figcaption class="soft">{t('pages:demo.code')}</figcaption>
    <pre class="code-line" tabindex={0}>
      {line}
    </pre>
  </figure>
)
