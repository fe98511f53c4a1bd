import { mkdtempSync, statSync, readdirSync, readFileSync } from 'node:fs'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import SqliteDatabase from 'better-sqlite3'
import * as schema from './db/schema.ts'
import { openSqlite } from './src/adapters/sqlite.ts'
import { writeStatements } from './src/adapters/write-statement.ts'
import { commonDeps } from './src/adapters/common-deps.ts'
import { readConfiguration } from './src/adapters/configuration.ts'
import { developmentKeys } from './src/adapters/development-keys.ts'
import { noMailer } from './src/adapters/no-mailer.ts'
import { createContent } from './src/content.ts'
import { submitNotice } from './src/app/submit-notice.ts'
import { flowVersion } from './flows/guidance.ts'
const dir = mkdtempSync('/tmp/lyd-m-')
const content = await createContent()
const configuration = readConfiguration({DATA_DIR: dir}, { packIds: content.packIds, developmentKeys: () => developmentKeys(dir) })
const writes: any[] = []
const deps = commonDeps(configuration, content, { store: { write: async (w: any) => { writes.push(w); return 'written' }, outboxDue: async()=>[] } as any, mailer: noMailer, renderPdf: async()=>new Uint8Array(), later: (p:any)=>{} })
const fields = { medium: 'audio', setting: 'office', meetingAt: '2027-03-10T10:00:00+01:00', department: 'Jobcenter', place: 'Rådhuset', need: ['remember'], needText: 'Jeg glemmer tit, hvad der bliver sagt' }
const N=6000
for (let i=0;i<N;i++) { const conversationId='c'+Math.random().toString(36).slice(2); await submitNotice(deps, { key: conversationId, state: deps.seal.close({ conversationId, draft:1, flow: flowVersion, value:'listening', municipality:'kolding', language:'da', fields, asked:[], reviewing:true, noticeOpen:true, misses:0, offered:[], alternativesOffered:[], facets:{}, transcript:[], folded:0 }, 'kolding', new Date()), contact: { name:'Åse Prøvesen', reply:'phone', phone:'12 34 56 78' }, confirmed: true }) }
const bytes = writes.slice(0,100).flat().reduce((s,w)=>s+Object.values(w.row).reduce((t:number,v:any)=>t+(v?.length??8),0),0)/100
console.log('bytes a notice all columns', bytes, 'rows', writes[0].length, writes[0].map((w:any)=>w.into+':'+Object.values(w.row).reduce((t:number,v:any)=>t+(v?.length??8),0)).join(' '))
const variants: Record<string,(raw:any)=>void> = {
  full: () => {},
  bigckpt: raw => raw.pragma('wal_autocheckpoint = 8000'),
  nosecure: raw => raw.pragma('secure_delete = OFF'),
  nodoctoken: raw => raw.exec('DROP INDEX documents_token'),
  cache64: raw => { raw.pragma('cache_size=-64000') },
  page16: () => {},
  bundle: () => {},
  nodocs: () => {},
  off: raw => raw.pragma('synchronous=OFF'),
}
const only = process.argv[2]?.split(',')
for (const [name, tweak] of Object.entries(variants)) {
  if (only && !only.includes(name)) continue
  const d = mkdtempSync('/tmp/lyd-v-')
  if (name==='page16') { const r=new SqliteDatabase(d+'/x.sqlite'); r.pragma('page_size=16384'); r.exec('create table z(a)'); r.close() }
  const o = openSqlite(d+'/x.sqlite','db/migrations'); tweak(o.raw)
  const st = writeStatements(drizzle(o.raw,{schema}) as any)
  const prepared = new Map<string, any>()
  const list = o.raw.transaction((s:any[]) => { for (const {sql,values} of s) { let p=prepared.get(sql); if(!p){p=o.raw.prepare(sql);prepared.set(sql,p)} p.run(values) } })
  const commit = o.raw.transaction((g:any[]) => { for (const s of g) list(s) })
  const G = Number(process.env.G ?? 32)
  const shaped = (w:any[]) => { if (name==='nodocs') return w.filter(x=>x.into!=='documents'&&x.into!=='documentBytes'); if (name!=='bundle') return w; const b=w.filter(x=>x.into==='documentBytes'); const one={into:'documentBytes',row:{...b[0].row,bytes:Buffer.concat(b.map(x=>x.row.bytes))}}; return [...w.filter(x=>x.into!=='documentBytes'), one] }
  const all = writes.map(w=>shaped(w).map(st))
  let c0=process.cpuUsage(), t0=performance.now(), inT=0
  for (let i=0;i<N;i+=G) { if (i===Math.floor(1500/G)*G) { c0=process.cpuUsage(); t0=performance.now() } commit.immediate(all.slice(i,i+G)) }
  const c=process.cpuUsage(c0), M=N-1500
  console.log(name.padEnd(12),'cpu',((c.user+c.system)/M).toFixed(0),'user',(c.user/M).toFixed(0),'wall',(1000*(performance.now()-t0)/M).toFixed(0),'db',(statSync(d+'/x.sqlite').size/N/1024).toFixed(1),'kB/notice')
  o.close()
}
// bare
{ const d = mkdtempSync('/tmp/lyd-v-'); const raw=new SqliteDatabase(d+'/b.sqlite'); raw.pragma('journal_mode=WAL'); raw.pragma('synchronous=FULL'); raw.exec('CREATE TABLE kept (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL)'); const ins=raw.prepare('INSERT INTO kept(bytes) VALUES(?)'); const b=Buffer.alloc(13700,1); let c0=process.cpuUsage(), t0=performance.now(); for(let i=0;i<4000;i++){ if(i===1000){c0=process.cpuUsage();t0=performance.now()} ins.run(b)} const c=process.cpuUsage(c0); console.log('bare','cpu',((c.user+c.system)/3000).toFixed(0),'user',(c.user/3000).toFixed(0),'wall',(1000*(performance.now()-t0)/3000).toFixed(0)) }
process.exit(0)
