export const tools = ["get_setting", "set_setting"];
