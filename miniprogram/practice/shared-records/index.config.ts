export default definePageConfig({ navigationBarTitleText: '授权的病历' });
