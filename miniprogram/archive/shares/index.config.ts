export default definePageConfig({ navigationBarTitleText: '授权医生查看' });
