export default definePageConfig({ navigationBarTitleText: '加入诊室' });
