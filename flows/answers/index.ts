import { adversarial, ambiguous, metaBot, outOfScope, personalData, privacyChat } from './about-chat.ts'
import { aiNotetaker } from './ai-notetaker.ts'
import type { AnswerDefinition } from './answer.ts'
import { audioOffice } from './audio-office.ts'
import { audioPhone } from './audio-phone.ts'
import { childrenSchool } from './children-school.ts'
import { crisis, emotional } from './distress.ts'
import { deletionStorage, evidence } from './evidence.ts'
import { formalNotice } from './formal-notice.ts'
import { homecareCamera } from './homecare-camera.ts'
import { homecareHelp } from './homecare-help.ts'
import { interpreter } from './interpreter.ts'
import { lawGeneral } from './law-general.ts'
import { needReason } from './need-reason.ts'
import { noticeHowto } from './notice-howto.ts'
import { otherAuthority } from './other-authority.ts'
import { aktindsigt, minutesNotes } from './papers.ts'
import { publicMeeting } from './public-meeting.ts'
import { refusalComplaint } from './refusal-complaint.ts'
import { secretRecording } from './secret-recording.ts'
import { sharingPublish } from './sharing-publish.ts'
import { staffRecords } from './staff-records.ts'
import { staffSide } from './staff-side.ts'
import { accessibility, bisidder, partsrep } from './support.ts'
import { teamsVirtual } from './teams-virtual.ts'
import { thirdParties } from './third-parties.ts'
import { videoHome } from './video-home.ts'
import { videoOffice } from './video-office.ts'

/** Every answer by its id: `topic` for the plain question, `topic.distinction` for a finer one. */
export const answers: Record<string, AnswerDefinition> = {
  ...audioOffice,
  ...audioPhone,
  ...teamsVirtual,
  ...videoOffice,
  ...videoHome,
  ...homecareCamera,
  ...homecareHelp,
  ...secretRecording,
  ...noticeHowto,
  ...formalNotice,
  ...needReason,
  ...refusalComplaint,
  ...staffRecords,
  ...sharingPublish,
  ...evidence,
  ...thirdParties,
  ...childrenSchool,
  ...deletionStorage,
  ...bisidder,
  ...partsrep,
  ...minutesNotes,
  ...aktindsigt,
  ...interpreter,
  ...accessibility,
  ...aiNotetaker,
  ...lawGeneral,
  ...otherAuthority,
  ...privacyChat,
  ...personalData,
  ...emotional,
  ...crisis,
  ...outOfScope,
  ...metaBot,
  ...adversarial,
  ...ambiguous,
  ...staffSide,
  ...publicMeeting,
}

export type { AnswerDefinition } from './answer.ts'
