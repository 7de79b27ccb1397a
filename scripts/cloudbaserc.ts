import { tables } from '../cloudfunctions/_runtime/tables';

type FunctionDeclaration = {
  readonly name: string;
  readonly timeout: number;
  readonly memorySize: number;
  /** CloudBase takes one trigger a function. Seven fields: second minute hour day month week year, UTC+8. */
  readonly timer?: { readonly name: string; readonly cron: string };
};

/** Every function as it is deployed. */
export const FUNCTIONS: readonly FunctionDeclaration[] = [
  { name: 'access', timeout: 10, memorySize: 256 },
  { name: 'adverseEvent', timeout: 10, memorySize: 512 },
  {
    name: 'application',
    timeout: 60,
    memorySize: 256,
    timer: { name: 'lookAfterLicences', cron: '0 0 8 * * * *' },
  },
  {
    name: 'appointment',
    timeout: 60,
    memorySize: 256,
    timer: { name: 'lookAfterAppointments', cron: '45 * * * * * *' },
  },
  { name: 'auth', timeout: 10, memorySize: 256 },
  { name: 'colleague', timeout: 10, memorySize: 256 },
  { name: 'call', timeout: 20, memorySize: 256, timer: { name: 'lookAfterRooms', cron: '20 * * * * * *' } },
  {
    name: 'consultation',
    timeout: 60,
    memorySize: 256,
    timer: { name: 'lookAfterCases', cron: '*/30 * * * * * *' },
  },
  { name: 'diagnosis', timeout: 20, memorySize: 512 },
  { name: 'doctor', timeout: 10, memorySize: 256 },
  { name: 'drug', timeout: 20, memorySize: 512 },
  { name: 'incident', timeout: 20, memorySize: 256 },
  {
    name: 'institution',
    timeout: 30,
    memorySize: 256,
    timer: { name: 'warnOfExpiry', cron: '0 30 8 * * * *' },
  },
  { name: 'measurement', timeout: 10, memorySize: 256 },
  {
    name: 'medicineOrder',
    timeout: 20,
    memorySize: 256,
    timer: { name: 'lookAfterOrders', cron: '45 * * * * * *' },
  },
  { name: 'outbox', timeout: 60, memorySize: 256, timer: { name: 'sweep', cron: '0 * * * * * *' } },
  { name: 'paper', timeout: 60, memorySize: 512 },
  {
    name: 'medicinePlan',
    timeout: 30,
    memorySize: 256,
    timer: { name: 'remindDoses', cron: '5 * * * * * *' },
  },
  { name: 'patient', timeout: 10, memorySize: 256 },
  { name: 'payment', timeout: 60, memorySize: 256, timer: { name: 'reconcile', cron: '15 * * * * * *' } },
  { name: 'pharmacy', timeout: 20, memorySize: 512 },
  { name: 'picture', timeout: 60, memorySize: 512, timer: { name: 'sweepUploads', cron: '0 20 3 * * * *' } },
  {
    name: 'prescription',
    timeout: 20,
    memorySize: 512,
    timer: { name: 'lookAfterPrescriptions', cron: '30 * * * * * *' },
  },
  { name: 'record', timeout: 10, memorySize: 256 },
  { name: 'review', timeout: 20, memorySize: 256 },
  { name: 'rights', timeout: 60, memorySize: 256, timer: { name: 'retention', cron: '0 40 2 * * * *' } },
  { name: 'share', timeout: 10, memorySize: 256 },
  { name: 'signing', timeout: 30, memorySize: 256 },
  { name: 'staff', timeout: 20, memorySize: 256 },
  { name: 'trail', timeout: 60, memorySize: 256, timer: { name: 'nightly', cron: '0 10 0 * * * *' } },
  { name: 'triage', timeout: 10, memorySize: 256 },
];

/** Functions that the web console calls, over the HTTP access service. */
const CALLED_BY_STAFF: readonly string[] = [
  'access',
  'adverseEvent',
  'application',
  'appointment',
  'diagnosis',
  'doctor',
  'drug',
  'incident',
  'institution',
  'paper',
  'medicineOrder',
  'pharmacy',
  'prescription',
  'record',
  'review',
  'signing',
  'staff',
  'trail',
  'triage',
];

/** `doctorId, waitingSince` → the shape of TCB's `UpdateTable`. Directions are ascending: the database walks both ways. */
const indexOf = (fields: readonly string[], isUnique: boolean) => ({
  IndexName: fields.join('_'),
  MgoKeySchema: {
    MgoIsUnique: isUnique,
    MgoIndexKeys: fields.map((field) => ({ Name: field === 'id' ? '_id' : field, Direction: '1' })),
  },
});

/** `cloudbaserc.json`, made from the code; a test holds the committed file to it. */
export const cloudbaserc = () => ({
  version: '2.0',
  envId: '{{env.TCB_ENV}}',
  functionRoot: './dist/functions',
  functions: FUNCTIONS.map(({ name, timeout, memorySize, timer }) => ({
    name,
    runtime: 'Nodejs20.19',
    handler: 'index.main',
    timeout,
    memorySize,
    installDependency: false,
    envVariables: {},
    triggers: timer ? [{ name: timer.name, type: 'timer', config: timer.cron }] : [],
    ignore: ['**/*.map'],
  })),
  gateway: {
    routes: [
      { path: '/payment/notify', function: 'payment' },
      { path: '/picture', function: 'picture' },
      { path: '/paper', function: 'paper' },
      { path: '/verify', function: 'paper' },
      { path: '/trtc/notify', function: 'call' },
      { path: '/delivery/notify', function: 'medicineOrder' },
      ...CALLED_BY_STAFF.map((name) => ({ path: `/call/${name}`, function: name })),
    ],
  },
  database: {
    collections: Object.entries(tables).map(([name, table]) => ({
      name,
      indexes: [
        ...table.indexes.map((fields) => indexOf(fields, false)),
        ...(table.unique ?? []).map((fields) => indexOf(fields, true)),
      ],
      rules: table.rules,
    })),
  },
  storage: { rules: { read: 'resource.openid == auth.openid', write: 'resource.openid == auth.openid' } },
});
