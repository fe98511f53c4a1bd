/** The whole style of a document page: DKFDS values, readable at 400 %, and an ordinary letter on paper. */
export const documentStyle = `
:root{color-scheme:light}
body{margin:0;overflow-wrap:anywhere;background:#fff;color:#1a1a1a;font:1.125rem/1.5 "IBM Plex Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.page{max-width:42rem;margin:0 auto;padding:2rem 1.25rem 4rem}
.sender{border-bottom:3px solid #0059b3;padding-bottom:.75rem;margin-bottom:2rem}
.sender p,.recipient p{margin:0}
.sender .name{font-weight:600;font-size:1.25rem}
.recipient{margin-bottom:2rem}
h1{font-size:2rem;line-height:1.25;margin:0 0 1rem}
h2{font-size:1.375rem;line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1.125rem;line-height:1.4;margin:1.5rem 0 .25rem}
p,ul{margin:0 0 .75rem}
ul{padding-left:1.5rem}
.lead{font-weight:600}
.caveat,.mark{color:#454545}
.mark{display:block;font-size:1rem}
.marks{list-style:none;padding:0;margin:0 0 1rem}
.marks li{border-left:4px solid #febb30;background:#fff7e5;padding:.375rem .75rem;margin-bottom:.25rem;font-weight:600}
table{border-collapse:collapse;width:100%;margin:0 0 1rem}
th,td{text-align:left;vertical-align:top;padding:.4rem 1rem .4rem 0;border-bottom:1px solid #bfbfbf}
th{font-weight:400;color:#454545;width:38%}
td{white-space:pre-wrap}
blockquote{margin:0 0 .75rem;padding:.25rem 0 .25rem 1rem;border-left:3px solid #bfbfbf;white-space:pre-wrap}
blockquote p{margin:0}
a{color:#004993}
a:focus{outline:4px solid #747474;outline-offset:2px}
.boxes{list-style:none;padding:0}
.boxes li::before{content:"";display:inline-block;width:.9em;height:.9em;border:1.5px solid #1a1a1a;margin-right:.6em;vertical-align:-.1em}
.write td{height:2rem}
.next-language{border-top:3px solid #0059b3;margin-top:3rem;padding-top:.5rem}
@media (max-width:30rem){th,td{display:block;width:auto;border-bottom:0;padding-right:0}th{padding-bottom:0}td{padding-top:0;border-bottom:1px solid #bfbfbf}}
@media print{body{font-size:10.5pt}.page{padding:0;max-width:none}h2{break-after:avoid}.next-language{break-before:page;border-top:0;margin-top:0}tr,blockquote{break-inside:avoid}}
`
