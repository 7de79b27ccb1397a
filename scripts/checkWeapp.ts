import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Compiles the built package with WeChat's own `miniprogram-ci`, offline, and runs the code-quality checks that DevTools
 * shows. The tool is large and stands apart; its lock file is `weappTool/package-lock.json`.
 */
const root = path.resolve(import.meta.dirname, '..');
const tool = path.join(root, '.cache/weappTool');
const lock = path.join(import.meta.dirname, 'weappTool/package-lock.json');

/** DevTools' list of eleven has this many checks. */
const EXPECTED_CHECKS = 11;

function installTool(): void {
  const installed = path.join(tool, 'package-lock.json');
  const current = existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(lock, 'utf8');
  if (current && existsSync(path.join(tool, 'node_modules/miniprogram-ci'))) return;
  process.stdout.write('installing miniprogram-ci (once; a minute or two) …\n');
  mkdirSync(tool, { recursive: true });
  cpSync(path.join(import.meta.dirname, 'weappTool/package.json'), path.join(tool, 'package.json'));
  cpSync(lock, installed);
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: tool, stdio: 'inherit' });
  cpSync(lock, installed);
}

type QualityCheck = { readonly name: string; readonly success: boolean | string; readonly text?: string };
type Project = { attr?: () => Promise<unknown>; _attr?: unknown; appid: string };
type MiniprogramCi = {
  Project: new (options: object) => Project;
  getCompiledResult: (options: object) => Promise<unknown>;
  checkCodeQuality: (project: Project) => Promise<readonly QualityCheck[]>;
};

installTool();
const ci = createRequire(path.join(tool, 'index.js'))('miniprogram-ci') as MiniprogramCi;
const config = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8')) as {
  appid: string;
  setting: object;
};

// The tool wants a key file for uploads; nothing is uploaded here, so any key will do.
const keyFile = path.join(tool, 'unused.key');
if (!existsSync(keyFile)) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, privateKey.export({ type: 'pkcs1', format: 'pem' }), { mode: 0o600 });
}

const project = new ci.Project({
  appid: config.appid,
  type: 'miniProgram',
  projectPath: root,
  privateKeyPath: keyFile,
  ignores: ['node_modules/**/*'],
});
// Attributes come from WeChat's servers otherwise; these are the limits of an ordinary account.
project._attr = {
  platform: false,
  appType: 0,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxSubPackageLimit: 100,
  },
};

await ci.getCompiledResult({
  project,
  desc: 'check',
  setting: config.setting,
  version: '0.0.0',
  onProgressUpdate() {},
});
process.stdout.write('compiled by miniprogram-ci without an error\n');

const checks = await ci.checkCodeQuality(project);
const failed = checks.filter(({ success }) => success !== true);
for (const check of checks) process.stdout.write(`${check.success === true ? '✓' : '✗'} ${check.name}\n`);
if (checks.length < EXPECTED_CHECKS || failed.length > 0) {
  process.stdout.write(`${JSON.stringify(failed, null, 2)}\n`);
  process.exit(1);
}
process.exit(0);
