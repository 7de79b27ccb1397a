export default definePageConfig({ navigationBarTitleText: '服务与价格', enablePullDownRefresh: true });
