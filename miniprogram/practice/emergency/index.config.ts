export default definePageConfig({ navigationBarTitleText: '紧急查阅' });
