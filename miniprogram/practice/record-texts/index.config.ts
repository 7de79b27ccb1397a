export default definePageConfig({ navigationBarTitleText: '病历模板' });
