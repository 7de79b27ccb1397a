export default definePageConfig({ navigationBarTitleText: '购药订单', enablePullDownRefresh: true });
