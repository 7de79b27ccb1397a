export default definePageConfig({ navigationBarTitleText: '第二意见' });
