export default definePageConfig({ navigationBarTitleText: '非处方药', enablePullDownRefresh: true });
