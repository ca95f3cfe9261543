import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { parseEntry } from './src/content/load.ts';
import { SCHEMAS } from './src/content/schema.ts';
import { STANDARDS } from './src/law/standards.ts';
import { linksIn } from './src/content/markdown.ts';
const C='content/'; const all:any={};
for (const f of Object.keys(SCHEMAS)) { all[f]=[]; if(!existsSync(C+f)) continue;
  for (const n of readdirSync(C+f)) try { all[f].push(parseEntry(f as any,n,readFileSync(C+f+'/'+n,'utf8'))); } catch(e:any){ console.log(e.message);} }
const ids=(f:string)=>new Set(all[f].map((e:any)=>e.id));
const S=ids('sources'),T=ids('terms'),O=ids('objections');
const memory=new Set(all.sources.filter((s:any)=>s.mark==='memory').map((s:any)=>s.id));
const used=new Set<string>();
const visit=(w:string,k:string,v:any)=>{ if(typeof v==='string'){ for(const l of linksIn(v)){ if(l.kind==='source'){used.add(l.id); if(memory.has(l.id))console.log(w,'links memory',l.id);} if(!(l.kind==='source'?S:T).has(l.id)) console.log(w,'bad link',l); } if(/!/.test(v)&&k!=='interface') console.log(w,k,'exclamation'); if(k==='origin'&&v.startsWith('source: '))used.add(v.slice(8)); if(k==='source')used.add(v);} else if(Array.isArray(v)) v.forEach(i=>{ if(k==='sources'){used.add(i); if(!S.has(i))console.log(w,'bad source',i);} else if(k==='objections'){ if(!O.has(i))console.log(w,'bad objection',i);} else visit(w,k,i)}); else if(v&&typeof v==='object') for(const[a,b]of Object.entries(v)) visit(w,a,b); };
for(const f of Object.keys(all)) if(f!=='interface') for(const e of all[f]) visit(f+'/'+e.id,'',e);
console.log('unused sources',[...S].filter((s:any)=>!used.has(s)));
// reasons
const src:Record<string,string>={};
const walk=(d:string)=>{for(const n of readdirSync(d,{withFileTypes:true})) n.isDirectory()?walk(d+'/'+n.name):n.name.endsWith('.rule.ts')&&(src[d+'/'+n.name]=readFileSync(d+'/'+n.name,'utf8'))};
walk('src/law');
for(const st of Object.values(STANDARDS)) for(const r of st.rules){
  const file=Object.entries(src).find(([,t])=>t.includes(`id: '${r.id}'`))!; const t=file[1];
  const codes=new Set<string>();
  for(const m of t.matchAll(/\b(?:met|notMet|contestable|unknown)\(\s*'([a-z-]+)'/g)) codes.add(m[1]!);
  if(/met\(path,/.test(t)){codes.add('from');codes.add('abroad');}
  if(/barred \? 'own-law' : 'omitted'/.test(t)){codes.add('own-law');codes.add('omitted');}
  if(st.kind==='ordered') codes.add('not-reached');
  const e=all.rules.find((x:any)=>x.id===r.id); if(!e){console.log('no rule',r.id);continue;}
  const have=new Set(Object.keys(e.reasons));
  const miss=[...codes].filter(c=>!have.has(c)), extra=[...have].filter(c=>!codes.has(c as string));
  if(miss.length||extra.length) console.log(r.id,'missing',miss,'extra',extra);
}
// sentence lengths
const PROSE=new Set(['text','supports','claim','meaning','note','story','why','notes','question','teaches']);
const sent=(s:string)=>s.replace(/\[([^\]]*)\]\([^)]*\)/g,'$1').replace(/[*_`]/g,'').split(/\n\s*\n/).flatMap(p=>p.replace(/\s+/g,' ').split(/(?<=[.?!][”’"']?\)?) (?=[“"A-Z0-9])/));
const L=(f:string,min:number)=>{const lens:number[]=[];const go=(w:string,k:string,v:any)=>{if(typeof v==='string'){if(PROSE.has(k))for(const s of sent(v)){const n=s.split(/\s+/).filter(x=>/[\p{L}\p{N}]/u.test(x)).length;lens.push(n);if(n>min)console.log(n,w,s)}}else if(v&&typeof v==='object')for(const[a,b]of Object.entries(v))go(w,Array.isArray(v)?k:a,b)};for(const e of all[f])go(f+'/'+e.id,'',e);lens.sort((a,b)=>a-b);console.log(f,lens.length,'median',lens[lens.length>>1])};
for(const f of ['rules','standards','sources','objections','terms','cases']) L(f,32);
for(const c of all.cases){ const n=c.story.replace(/\[([^\]]*)\]\([^)]*\)/g,'$1').split(/\s+/).length; console.log(c.id,'story words',n, n<80||n>140?'!!':''); 
 const paths=new Set<string>(); for(const x of c.exhibits) for(const p of x.facts){ paths.add(p); const v=p.split('.').reduce((o:any,k:string)=>o?.[k],c.facts); if(v===undefined) console.log(c.id,'no fact',p);} 
 const flat=(o:any,p='')=>Object.entries(o).flatMap(([k,v]:any):any=>v&&typeof v==='object'&&!Array.isArray(v)?flat(v,p+k+'.'):[[p+k,v]]);
 for(const [p,v] of flat(c.facts)) if(v!=='unknown'&&!(Array.isArray(v)&&v.length===0)&&!paths.has(p)&&![...paths].some(q=>p.startsWith(q))) console.log(c.id,'fact without exhibit',p,v);
 for(const p of paths){const v=p.split('.').reduce((o:any,k:string)=>o?.[k],c.facts); if(v==='unknown') console.log(c.id,'exhibit shows unknown',p)}
}
