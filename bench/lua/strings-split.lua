-- Strings: the same as bench/seq/strings-split.aw, with split and strip written here.
local function split(text, separator)
  local parts, from = {}, 1
  while true do
    local at = text:find(separator, from, true)
    if not at then break end
    parts[#parts + 1] = text:sub(from, at - 1)
    from = at + #separator
  end
  parts[#parts + 1] = text:sub(from)
  return parts
end

local lines = {}
for i = 0, 1999 do
  lines[#lines + 1] = string.format("  name%d ; street %d; Town-%d ;%d  ", i, i % 90, i % 7,
                                    i * 31 % 1000)
end
local text = table.concat(lines, "\n")
local total, towns = 0, 0
for _ = 1, 300 do
  local cleaned = {}
  for _, line in ipairs(split(text, "\n")) do
    local fields = split(line, ";")
    for i, value in ipairs(fields) do fields[i] = value:match("^%s*(.-)%s*$") end
    if fields[3]:sub(1, 4) == "Town" and fields[4]:sub(-1) ~= "7" then towns = towns + 1 end
    fields[1] = fields[1]:upper():gsub("NAME", "n")
    total = total + fields[3]:find("-", 1, true) - 1 + tonumber(fields[4])
    cleaned[#cleaned + 1] = table.concat(fields, ",")
  end
  total = total + #table.concat(cleaned, "|")
end
print(total .. " " .. towns)
