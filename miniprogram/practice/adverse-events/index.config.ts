export default definePageConfig({ navigationBarTitleText: '不良反应报告', enablePullDownRefresh: true });
