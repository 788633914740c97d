/** The report sheet of our templates; readers find a report by its header, whatever its sheet is called. */
export const TEMPLATE_SHEET = "Biểu số liệu";
