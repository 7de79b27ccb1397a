export default definePageConfig({ navigationBarTitleText: '看什么科' });
