/** `张三丰` → `张**`: enough to call somebody, too little to know who. */
export const maskName = (name: string): string => {
  const [first = '', ...rest] = [...name];
  return first + '*'.repeat(Math.max(1, rest.length));
};

/** `13812345678` → `138****5678`. */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2');

/** `11010519491231002X` → `1****************X`: enough to tell two cards apart, nothing of birth or place. */
export const maskIdNumber = (idNumber: string): string =>
  idNumber.length < 2 ? '*' : idNumber[0] + '*'.repeat(idNumber.length - 2) + idNumber.at(-1)!;
