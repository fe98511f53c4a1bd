/**
 * Why a value of a pack is told in no answer: by `channel.value`, by `value.its word`, or by the value alone. The
 * gate refuses a value that is neither told nor here.
 */
export const unsaidBecause: Record<string, string> = {
  'noticeRequired.yes': 'said as how open the channel is: tell them, ask them, agree with them first',
  'acceptance.required': 'said as how open the channel is: wait for a yes',
  'acceptance.not_required': 'said as how open the channel is: telling them is enough',
  'employeeVeto.yes': 'said as how open the channel is: they decide, or they can refuse',
  'employeeVeto.limit': 'said with the rule that one may record when it is told first',
  'reason.helps': 'said as what helps: how a need is weighed, and the needs that are named',
  'reason.weighed': 'said in need_reason: that the need is weighed, and by what',
}
