/** Strings that have broken other people's documents: each must come out as the text it is. */
export const naughty: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><h1>ny overskrift</h1>',
  '<!--',
  ']]>',
  '<![CDATA[ x ]]>',
  '&lt;b&gt; &amp;amp; &#60;',
  'javascript:alert(1)',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is what is tried
  '{{title}} {{7*7}} ${7*7} #{7*7} <%= 7*7 %>',
  '$t(letters:yes) $t(common)',
  "Robert'); DROP TABLE notices;--",
  '=HYPERLINK("http://x.invalid";"x")',
  '-1+1|cmd',
  '../../../etc/passwd',
  'C:\\temp\\æøå.pdf',
  '__proto__ constructor toString',
  'null undefined NaN true',
  'linje et\r\nlinje to\rlinje tre\nlinje fire',
  'BEGIN:VEVENT\r\nSUMMARY:falsk\r\nEND:VEVENT',
  'Subject: x\r\nBcc: alle@eksempel.dk',
  '\\n \\, \\; \\\\ ; , :',
  '%00 %0d%0a %2e%2e',
  'Ærlig talt, Åse Ødegård på Læsø',
  'Łukasz Żółć, Žižek, İstanbul, ŁÓDŹ, Nguyễn Thị Hương',
  'Å som å og a\u030a',
  'Привіт, я не розумію данську',
  'Καλημέρα σας',
  'fi fl ffi office afflæsning',
  '“citat” ‘citat’ »citat« – — … • €',
  'x'.repeat(180),
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
]

/** What the fonts of the PDF cannot draw; HTML, text and JSON keep it, the PDF spells it out. */
export const beyondTheFonts: readonly string[] = [
  '😀 glad',
  '👩‍👩‍👧‍👦🇩🇰',
  'لا أفهم الدنماركية جيدا',
  'שלום',
  '我听不懂丹麦语',
  'ภาษาไทย',
  '\u202Egnidaer thgir\u202C',
  'usynlig\u200Bher',
  '𝕬𝖊𝖙',
  'Z̸̢a͠l͝g҉o',
]

/** What no format can carry: shown as U+FFFD, never dropped in silence. */
export const unprintable: readonly string[] = [
  'nul\u0000her',
  'klokke\u0007',
  'løs\ud800surrogat',
  'en\ufffe',
]
