/** The five rules of direction (docs: CONTRIBUTING.md), as errors. Rule 5 stands in eslint.config.js. */
const product = '^(shared|cloudfunctions|miniprogram|console)/';
const test = '\\.test\\.tsx?$|\\.test-d\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^shared/kernel/', pathNot: test },
      to: { path: product, pathNot: '^shared/kernel/' },
    },
    {
      name: 'domain-imports-kernel-and-domain',
      severity: 'error',
      from: { path: '^shared/domain/', pathNot: test },
      to: { path: product, pathNot: '^shared/(kernel|domain)/' },
    },
    {
      name: 'shared-never-looks-back',
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { path: '^(cloudfunctions|miniprogram|console|emulator|testing|scripts)/' },
    },
    {
      name: 'shared-imports-only-schemas-and-dayjs',
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { path: 'node_modules', pathNot: 'node_modules/(zod|dayjs)/' },
    },
    {
      name: 'both-sides-meet-in-shared-only',
      severity: 'error',
      from: { path: '^(cloudfunctions|miniprogram|console)/', pathNot: test },
      to: { path: '^(cloudfunctions|miniprogram|console)/', pathNot: '^$1/' },
    },
    {
      name: 'vendor-sdks-live-in-adapters',
      severity: 'error',
      from: {
        path: '^(shared|cloudfunctions)/',
        pathNot: `${test}|^cloudfunctions/_runtime/(adapters/|cloudRuntime)`,
      },
      to: { path: 'node_modules/(tcb-admin-node|wechatpay-node-v3|tencentcloud-|@cloudbase)' },
    },
    {
      name: 'taro-apis-live-in-platform',
      severity: 'error',
      from: { path: '^miniprogram/', pathNot: `${test}|^miniprogram/platform/` },
      to: { path: 'node_modules/@tarojs/taro/' },
    },
    {
      name: 'a-function-never-imports-another',
      severity: 'error',
      from: {
        path: '^cloudfunctions/([^_/][^/]*)/',
        pathNot: `${test}|^cloudfunctions/outbox/(index|parts|effects)\\.ts$`,
      },
      to: { path: '^cloudfunctions/[^_/]', pathNot: '^cloudfunctions/$1/' },
    },
    {
      name: 'a-feature-never-imports-another',
      severity: 'error',
      from: { path: '^(miniprogram|console/src)/features/([^/]+)/', pathNot: test },
      to: { path: '^(miniprogram|console/src)/features/', pathNot: '^$1/features/$2/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^miniprogram/(ui|platform)/', pathNot: test },
      to: {
        path: '^miniprogram/(features|home|consultations|health|mine|account|archive|booking|call|doctor|practice|medicine|more|patient|triage)/',
      },
    },
    {
      name: 'ui-of-the-console-knows-no-feature',
      severity: 'error',
      from: { path: '^console/src/(ui|platform)/', pathNot: test },
      to: { path: '^console/src/(features|app)/' },
    },
    {
      name: 'platform-of-the-console-draws-nothing',
      severity: 'error',
      from: { path: '^console/src/platform/', pathNot: test },
      to: { path: '^console/src/ui/|node_modules/(antd|@ant-design)/' },
    },
    {
      name: 'only-the-shell-knows-all-features',
      severity: 'error',
      from: { path: '^console/src/features/', pathNot: test },
      to: { path: '^console/src/app/' },
    },
    {
      name: 'emulator-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^emulator/' },
      to: { path: '^(shared|cloudfunctions|miniprogram|console|testing|scripts)/' },
    },
    {
      name: 'only-testing-and-scripts-import-the-emulator',
      severity: 'error',
      from: { path: product, pathNot: test },
      to: { path: '^(emulator|testing|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
