import { startCodeServer } from './host/code-server.mjs';
import { startBrowser } from './host/browser.mjs';
import * as w from './host/workbench.mjs';
import { mkdirSync, cpSync, rmSync } from 'node:fs';
rmSync('/tmp/probe/run',{recursive:true,force:true}); mkdirSync('/tmp/probe/run',{recursive:true});
const t0=Date.now(), mark=k=>console.log(k,Date.now()-t0);
const s = await startCodeServer({runFolder:'/tmp/probe/run', environment:{NODE_OPTIONS:'--require /work/main/test/vscode/host/outbound-watch.cjs', LINTEL_OUTBOUND_LOG:'/tmp/probe/run/outbound.jsonl'}}); mark('server');
const b = await startBrowser(); mark('browser');
const page = await b.context.newPage();
try {
await w.openWorkbench(page,{port:s.port,folder:'/tmp/probe/workspace',payload:[['extensionDevelopmentPath',w.remoteAddress(s.port,'/tmp/probe/ext')]]}); mark('workbench');
await w.openFile(page,'demo.md'); mark('file');
await page.locator('.squiggly-error').first().waitFor({state:'attached'}); mark('squiggle');
await w.openProblems(page);
await w.problems(page,'mdprobe','FIXME').first().waitFor(); mark('problems');
await page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();
await w.goToLineOf(page,'/tmp/probe/workspace/demo.md','A[Markdown]'); mark('line');
await page.keyboard.type(' x');
await w.savedText(page,'/tmp/probe/workspace/demo.md','typed',t=>t.includes('server} x')); mark('saved');
await w.runCommand(page,'MD Probe: Show Mermaid Diagram');
await w.webviewFrame(page,'#out'); mark('webview');
} catch(e) { console.error(e); }
await page.screenshot({path:'/tmp/probe/shot.png'});
console.log(b.foreignRequests());
await b.stop(); await s.stop(); mark('stopped');
