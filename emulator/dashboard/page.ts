/** Nothing of the world is in the page itself: its script asks for it and puts it in as text. */
export const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The cloud on this machine</title>
<style>
:root { --ground:#f6f8f9; --surface:#fff; --text:#1a2733; --quiet:#52636f; --line:#d7e0e4; --act:#0a6b70; --bad:#b42318; }
@media (prefers-color-scheme: dark) {
  :root { --ground:#10181d; --surface:#1a242b; --text:#e8eef1; --quiet:#a9b8c2; --line:#2d3a43; --act:#5cc4c6; --bad:#ff9b90; }
}
* { box-sizing: border-box; }
body { margin:0; background:var(--ground); color:var(--text); font:15px/1.5 system-ui, sans-serif; }
header { display:flex; flex-wrap:wrap; gap:8px 16px; align-items:baseline; padding:12px 16px; background:var(--surface); border-bottom:1px solid var(--line); }
header h1 { margin:0; font-size:17px; }
#clock { color:var(--quiet); }
nav { display:flex; overflow-x:auto; gap:4px; padding:8px 12px; background:var(--surface); border-bottom:1px solid var(--line); }
main { padding:16px; max-width:1280px; }
h2 { margin:24px 0 8px; font-size:16px; }
h2:first-child { margin-top:0; }
button { min-height:36px; padding:4px 12px; border:1px solid var(--line); border-radius:8px; background:var(--surface); color:var(--act); font:inherit; cursor:pointer; white-space:nowrap; }
button:hover { border-color:var(--act); }
nav button { border-color:transparent; color:var(--text); }
nav button[aria-selected=true] { border-color:var(--act); color:var(--act); font-weight:600; }
.row { display:flex; flex-wrap:wrap; gap:8px; align-items:center; margin:8px 0; }
input, select { min-height:36px; padding:4px 8px; border:1px solid var(--line); border-radius:8px; background:var(--surface); color:inherit; font:inherit; }
input.wide { flex:1 1 240px; font-family:ui-monospace, monospace; }
.table { overflow-x:auto; border:1px solid var(--line); border-radius:8px; background:var(--surface); }
table { width:100%; border-collapse:collapse; }
th, td { padding:6px 10px; text-align:left; vertical-align:top; border-bottom:1px solid var(--line); }
tr:last-child td { border-bottom:0; }
th { color:var(--quiet); font-weight:500; white-space:nowrap; }
td.text { font-family:ui-monospace, monospace; font-size:13px; word-break:break-word; }
td.number { text-align:right; font-variant-numeric:tabular-nums; }
pre { margin:0; white-space:pre-wrap; word-break:break-word; font-size:13px; }
.quiet { color:var(--quiet); }
.bad { color:var(--bad); }
#problem { margin:0 16px; color:var(--bad); }
</style>
</head>
<body>
<header><h1>The cloud on this machine</h1><span id="clock"></span></header>
<nav id="tabs" role="tablist"></nav>
<p id="problem" role="alert"></p>
<main id="main"></main>
<script src="/__control/dashboard.js"></script>
</body>
</html>`;
