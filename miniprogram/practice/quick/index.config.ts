export default definePageConfig({ navigationBarTitleText: '值班快问', enablePullDownRefresh: true });
