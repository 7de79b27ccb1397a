/**
 * 服务电话 of the hospital, from `SERVICE_PHONE` when the app is built. Where a hospital has set none, the national health
 * line 12320 answers.
 */
export const SERVICE_PHONE = process.env['SERVICE_PHONE'] || '12320';
