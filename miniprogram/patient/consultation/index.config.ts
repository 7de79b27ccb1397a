export default definePageConfig({ navigationBarTitleText: '问诊', enablePullDownRefresh: true });
