export default definePageConfig({ navigationBarTitleText: '到别处取药' });
