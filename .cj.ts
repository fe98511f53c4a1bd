import { openSqlite } from './src/adapters/sqlite.ts'
const model = JSON.parse(process.env.M ?? 'null') ?? { kind:'notice', language:'da', title:'Anmodning', sender:{name:'Kolding',lines:['a','b']}, meta:[1,2,3].map(i=>({label:'l'+i,value:'value æ '+i})), sections:Array.from({length:7},(_, i)=>({heading:'h'+i,level:2,blocks:[{kind:'facts',rows:Array.from({length:4},(_, j)=>({label:'Label '+j,value:'Some value her '+j}))},{kind:'paragraph',text:'En lang tekst som står her og siger noget om mødet og hvad der nu sker. '.repeat(3)}]})), print:{page:'x',glyphsHeading:'y',glyphsText:'z'} }
const sorted = (_k, v) => typeof v === 'object' && v !== null && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort(([a],[b]) => a<b?-1:1)) : v
const old = v => JSON.stringify(v, sorted)
const inOrder = v => { if (Array.isArray(v)) return v.map(inOrder); if (v===null||typeof v!=='object') return v; const o={}; for (const k of Object.keys(v).sort()) o[k]=inOrder(v[k]); return o }
const two = v => JSON.stringify(inOrder(v))
const three = (v) => { if (typeof v === 'string') return JSON.stringify(v); if (v===null||typeof v!=='object') return JSON.stringify(v); if (Array.isArray(v)) { let s='['; for (let i=0;i<v.length;i++) s += (i?',':'') + (three(v[i])??'null'); return s+']' } let s='{'; let first=true; for (const k of Object.keys(v).sort()) { const x=three(v[k]); if (x===undefined) continue; s += (first?'"':',"')+k+'":'+x; first=false } return s+'}' }
const enc = new TextEncoder()
for (const [n,f] of [['old',old],['two',two],['three',three],['native',JSON.stringify]] as const) { for (let i=0;i<3000;i++) enc.encode(f(model)); const c=process.cpuUsage(); for (let i=0;i<10000;i++) enc.encode(f(model)); const d=process.cpuUsage(c); console.log(n,(d.user+d.system)/10000, f(model).length, f(model)===old(model)) }
for (const [n,f] of [['textenc', s=>enc.encode(s)],['buffer',s=>Buffer.from(s,'utf8')]] as const) { const s=old(model); for (let i=0;i<3000;i++) f(s); const c=process.cpuUsage(); for (let i=0;i<10000;i++) f(s); const d=process.cpuUsage(c); console.log(n,(d.user+d.system)/10000) }
import { createHash, hash, createHmac, createCipheriv, createSecretKey, randomBytes, randomFillSync } from 'node:crypto'
const b = randomBytes(4000), key=createSecretKey(randomBytes(32)), small='x'.repeat(60)
const pool = Buffer.alloc(4096); let at=4096
const iv = () => { if (at+12>4096) { randomFillSync(pool); at=0 } const r=Buffer.from(pool.subarray(at,at+12)); at+=12; return r }
const tests: [string, ()=>unknown][] = [
 ['createHash4k', ()=>createHash('sha256').update(b).digest('hex')], ['hash4k', ()=>hash('sha256', b)],
 ['createHash60', ()=>createHash('sha256').update(small).digest('hex')], ['hash60', ()=>hash('sha256', small)],
 ['hmac60', ()=>createHmac('sha256', key).update(small).digest()],
 ['randomBytes12', ()=>randomBytes(12)], ['pooliv', iv],
 ['gcm4k', ()=>{const v=randomBytes(12); const c=createCipheriv('aes-256-gcm',key,v).setAAD(Buffer.from(small)); return new Uint8Array(Buffer.concat([v,c.update(b),c.final(),c.getAuthTag()]))}],
 ['gcm4k-b', ()=>{const v=iv(); const c=createCipheriv('aes-256-gcm',key,v); c.setAAD(Buffer.from(small)); const u=c.update(b); c.final(); const out=Buffer.allocUnsafeSlow(u.length+28); out.set(v); out.set(u,12); out.set(c.getAuthTag(),12+u.length); return out}],
 ['gcm300', ()=>{const v=iv(); const c=createCipheriv('aes-256-gcm',key,v); c.setAAD(Buffer.from(small)); const u=c.update(b.subarray(0,300)); c.final(); const out=Buffer.allocUnsafe(u.length+28); out.set(v); out.set(u,12); out.set(c.getAuthTag(),12+u.length); return out}],
]
for (const [n,f] of tests) { for (let i=0;i<5000;i++) f(); const c=process.cpuUsage(); for (let i=0;i<20000;i++) f(); const d=process.cpuUsage(c); console.log(n.padEnd(14),((d.user+d.system)/20000).toFixed(2)) }
