const DEPARTMENTS = [
  "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Công Thương", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng", "Sở Khoa học và Công nghệ",
  "Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo", "Sở Y tế", "Thanh tra tỉnh", "Văn phòng Ủy ban nhân dân tỉnh", "Sở Ngoại vụ",
  "Sở Dân tộc và Tôn giáo", "Sở Du lịch", "Ban Quản lý các khu công nghiệp", "Ban Quản lý khu kinh tế", "Trung tâm Phục vụ hành chính công tỉnh",
  "Trường Chính trị tỉnh", "Đài Phát thanh và Truyền hình tỉnh",
];
const FIRST = ["An", "Châu", "Đại", "Đông", "Hòa", "Long", "Mỹ", "Phú", "Tân", "Thạnh", "Vĩnh", "Xuân", "Yên", "Gia"];
const SECOND = ["Bình", "Hưng", "Lộc", "Trạch", "Phước", "Thành", "Trung", "Sơn", "Hải", "Lâm", "Khánh", "Điền", "Hiệp", "Thuận", "Đức", "Quới", "Trị", "Lợi", "Xuyên", "Giang"];

/** A province of 300 agencies: 20 departments and 280 communes, all with names of their own. */
export function makeRegistry() {
  const plain = { aliases: [], from: null, to: null, successor: null };
  const departments = DEPARTMENTS.map((name, index) => ({ code: `S${String(index + 1).padStart(2, "0")}`, name, tier: "so", ...plain }));
  const communes = FIRST.flatMap((first) => SECOND.map((second) => `UBND xã ${first} ${second}`)).map((name, index) => ({
    code: `X${String(index + 1).padStart(3, "0")}`,
    name,
    tier: "xa",
    ...plain,
  }));
  return { schema: "cchc/agencies@1", province: { code: "TM", name: "Tỉnh Mẫu" }, agencies: [...departments, ...communes] };
}
