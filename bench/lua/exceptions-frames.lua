-- Exceptions: the same as bench/seq/exceptions-frames.aw, with pcall and error.
local ParseError, ValueError = {}, {}

local function descend(depth, position, log)
  if depth == 0 then
    if position % 3 == 0 then
      error(setmetatable({message = "unexpected end", position = position}, ParseError), 0)
    end
    error(setmetatable({message = "bad digit"}, ValueError), 0)
  end
  local ok, result = pcall(descend, depth - 1, position, log)
  log.left = log.left + 1
  if not ok then error(result, 0) end
  return result
end

local log = {left = 0}
local parse, value = 0, 0
for i = 0, 399999 do
  local ok, problem = pcall(descend, 5, i, log)
  if not ok then
    if getmetatable(problem) == ParseError then
      parse = parse + problem.position
    elseif getmetatable(problem) == ValueError then
      value = value + 1
    end
  end
end
print(parse .. " " .. value .. " " .. log.left)
