export default definePageConfig({ navigationBarTitleText: '报告不良反应' });
