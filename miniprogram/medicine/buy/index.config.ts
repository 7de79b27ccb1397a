export default definePageConfig({ navigationBarTitleText: '确认购药' });
