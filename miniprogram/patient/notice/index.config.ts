export default definePageConfig({ navigationBarTitleText: '服务与隐私告知' });
