export default definePageConfig({ navigationBarTitleText: '选择药房' });
