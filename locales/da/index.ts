import accessibilityEasyread from './answers/accessibility_easyread.json' with { type: 'json' }
import adversarial from './answers/adversarial.json' with { type: 'json' }
import aiNotetaker from './answers/ai_notetaker.json' with { type: 'json' }
import aktindsigt from './answers/aktindsigt.json' with { type: 'json' }
import ambiguous from './answers/ambiguous.json' with { type: 'json' }
import audioOffice from './answers/audio_office.json' with { type: 'json' }
import audioPhone from './answers/audio_phone.json' with { type: 'json' }
import bisidder from './answers/bisidder.json' with { type: 'json' }
import childrenSchool from './answers/children_school.json' with { type: 'json' }
import common from './answers/common.json' with { type: 'json' }
import crisis from './answers/crisis.json' with { type: 'json' }
import deletionStorage from './answers/deletion_storage.json' with { type: 'json' }
import emotional from './answers/emotional.json' with { type: 'json' }
import evidence from './answers/evidence.json' with { type: 'json' }
import formalNotice from './answers/formal_notice.json' with { type: 'json' }
import homecareCamera from './answers/homecare_camera.json' with { type: 'json' }
import interpreter from './answers/interpreter.json' with { type: 'json' }
import kits from './answers/kits.json' with { type: 'json' }
import lawGeneral from './answers/law_general.json' with { type: 'json' }
import metaBot from './answers/meta_bot.json' with { type: 'json' }
import minutesNotes from './answers/minutes_notes.json' with { type: 'json' }
import needReason from './answers/need_reason.json' with { type: 'json' }
import noticeHowto from './answers/notice_howto.json' with { type: 'json' }
import otherAuthority from './answers/other_authority.json' with { type: 'json' }
import outOfScope from './answers/out_of_scope.json' with { type: 'json' }
import partsrep from './answers/partsrep.json' with { type: 'json' }
import personalData from './answers/personal_data.json' with { type: 'json' }
import privacyChat from './answers/privacy_chat.json' with { type: 'json' }
import publicMeeting from './answers/public_meeting.json' with { type: 'json' }
import refusalComplaint from './answers/refusal_complaint.json' with { type: 'json' }
import rules from './answers/rules.json' with { type: 'json' }
import secretRecording from './answers/secret_recording.json' with { type: 'json' }
import sharingPublish from './answers/sharing_publish.json' with { type: 'json' }
import staffRecords from './answers/staff_records.json' with { type: 'json' }
import staffSide from './answers/staff_side.json' with { type: 'json' }
import teamsVirtual from './answers/teams_virtual.json' with { type: 'json' }
import thirdParties from './answers/third_parties.json' with { type: 'json' }
import videoHome from './answers/video_home.json' with { type: 'json' }
import videoOffice from './answers/video_office.json' with { type: 'json' }
import chat from './chat.json' with { type: 'json' }
import compose from './compose.json' with { type: 'json' }
import errors from './errors.json' with { type: 'json' }
import letters from './letters.json' with { type: 'json' }
import mail from './mail.json' with { type: 'json' }
import notice from './notice.json' with { type: 'json' }
import pages from './pages.json' with { type: 'json' }
import proof from './proof.json' with { type: 'json' }
import rehearsal from './rehearsal.json' with { type: 'json' }
import staff from './staff.json' with { type: 'json' }
import systems from './systems.json' with { type: 'json' }
import told from './told.json' with { type: 'json' }

/** Every namespace of words in this language: a new file is named here once. */
export const da = {
  'answers/common': common,
  'answers/audio_office': audioOffice,
  'answers/audio_phone': audioPhone,
  'answers/teams_virtual': teamsVirtual,
  'answers/video_office': videoOffice,
  'answers/video_home': videoHome,
  'answers/homecare_camera': homecareCamera,
  'answers/secret_recording': secretRecording,
  'answers/notice_howto': noticeHowto,
  'answers/formal_notice': formalNotice,
  'answers/need_reason': needReason,
  'answers/refusal_complaint': refusalComplaint,
  'answers/staff_records': staffRecords,
  'answers/sharing_publish': sharingPublish,
  'answers/evidence': evidence,
  'answers/third_parties': thirdParties,
  'answers/children_school': childrenSchool,
  'answers/deletion_storage': deletionStorage,
  'answers/bisidder': bisidder,
  'answers/partsrep': partsrep,
  'answers/minutes_notes': minutesNotes,
  'answers/aktindsigt': aktindsigt,
  'answers/interpreter': interpreter,
  'answers/accessibility_easyread': accessibilityEasyread,
  'answers/ai_notetaker': aiNotetaker,
  'answers/law_general': lawGeneral,
  'answers/other_authority': otherAuthority,
  'answers/privacy_chat': privacyChat,
  'answers/personal_data': personalData,
  'answers/emotional': emotional,
  'answers/crisis': crisis,
  'answers/out_of_scope': outOfScope,
  'answers/meta_bot': metaBot,
  'answers/adversarial': adversarial,
  'answers/ambiguous': ambiguous,
  'answers/staff_side': staffSide,
  'answers/public_meeting': publicMeeting,
  'answers/kits': kits,
  'answers/rules': rules,
  chat,
  compose,
  errors,
  letters,
  mail,
  notice,
  pages,
  proof,
  rehearsal,
  staff,
  systems,
  told,
}
