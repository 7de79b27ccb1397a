export default definePageConfig({ navigationBarTitleText: '提议改期', enablePullDownRefresh: true });
