export const tools = ["roll_out", "roll_back"];
