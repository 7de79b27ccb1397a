export default definePageConfig({ navigationBarTitleText: '医生入驻', enablePullDownRefresh: true });
