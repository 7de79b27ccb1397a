/** What every function finds in `process.env`; nothing of the host's own environment leaks in. */
export function functionEnvironment(world: {
  origin: string;
  envId: string;
  region: string;
  secretId: string;
  secretKey: string;
  more: Record<string, string>;
}): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: world.region,
    TENCENTCLOUD_SECRETID: world.secretId,
    TENCENTCLOUD_SECRETKEY: world.secretKey,
    SCF_NAMESPACE: world.envId,
    TCB_ENV: world.envId,
    TCB_SERVICE_URL: `${world.origin}/admin`,
    ...world.more,
  };
}
