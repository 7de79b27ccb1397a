export default definePageConfig({ navigationBarTitleText: '用药须知' });
