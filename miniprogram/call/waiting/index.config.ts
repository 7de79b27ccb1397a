export default definePageConfig({ navigationBarTitleText: '候诊' });
