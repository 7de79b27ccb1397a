export default definePageConfig({ navigationBarTitleText: '我的购药', enablePullDownRefresh: true });
