export default definePageConfig({ navigationBarTitleText: '用药计划' });
