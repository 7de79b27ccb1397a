const activation = { loginName: 'wang.fang', activationCode: 'abcd-efgh-1234-5678' };
const ofStaff = { staffId: 'staff-support' };

/** Well-formed inputs of what the staff do about each other and themselves. */
export const staffSamples: Readonly<Record<string, Record<string, unknown>>> = {
  'staff.signIn': { loginName: 'wang.fang', password: '一个很长的密码 Abc123', code: '123456' },
  'staff.signOut': {},
  'staff.me': {},
  'staff.beginActivation': { ...activation, password: '一个很长的密码 Abc123' },
  'staff.finishActivation': { ...activation, code: '123456' },
  'staff.changePassword': { oldPassword: 'old', newPassword: 'new', code: '123456' },
  'staff.list': { cursor: '1.staff-1' },
  'staff.invite': { loginName: 'li.na', name: '李娜', role: 'support' },
  'staff.proposeRole': { ...ofStaff, role: 'quality' },
  'staff.approveRole': { ...ofStaff, role: 'quality' },
  'staff.declineRole': { ...ofStaff, reason: '不需要这个岗位' },
  'staff.issueActivation': ofStaff,
  'staff.logOutOwner': {
    owner: { kind: 'person', name: '王芳', idNumber: '110101199005010028' },
    reason: 'lost',
  },
  'staff.suspend': { ...ofStaff, reason: '已经离开本院' },
  'staff.reinstate': { ...ofStaff, reason: '已经回到本院' },
  'staff.reset': { ...ofStaff, reason: '手机丢了，本人来办' },
  'staff.securityEvents': { code: 'actor.forbidden', cursor: '1.event-1' },
};
