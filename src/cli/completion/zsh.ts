import type { CommandModel, Kind, OptionModel } from "./model.js";

/** A completion script for zsh, to be loaded from its function path or evaluated. */
export function zshScript(program: CommandModel): string {
  return `#compdef thread-lessons
# zsh completion for thread-lessons. To have it in every shell, put this into ~/.zshrc, below compinit:
#   eval "$(thread-lessons completion zsh)"

_thread_lessons_names() {
  local -a names
  _thread_lessons_course
  names=(\${(f)"$(thread-lessons completion --names $1 $course 2>/dev/null)"})
  compadd -a names
}

# What --course names, before the command or after it.
_thread_lessons_course() {
  [[ -n $opt_args[--course] ]] && course=(--course \${(Q)opt_args[--course]})
}

${functions(program)}

if [[ $funcstack[1] == _thread_lessons ]]; then
  _thread_lessons "$@"
else
  compdef _thread_lessons thread-lessons
fi
`;
}

/** A function for each command, which the one of its parent calls. */
function functions(model: CommandModel): string {
  return [functionOf(model), ...model.commands.map(functions)].join("\n\n");
}

function functionOf({ path, options, values, repeats, commands }: CommandModel): string {
  const flags = options.map(optionSpec);
  const name = functionName(path);
  if (commands.length === 0) {
    const places = values.map((value, index) =>
      quoted(`${repeats && index === values.length - 1 ? "*" : index + 1}:${wordOf(value)}:${action(value)}`),
    );
    return `${name}() {\n  _arguments ${[...flags, ...places].join(" \\\n    ")}\n}`;
  }
  const described = commands.map((one) =>
    quoted(`${lastWord(one.path)}:${one.description.replaceAll(":", "\\:")}`),
  );
  return `${name}() {
  local curcontext=$curcontext state line${path === "" ? "\n  local -a course" : ""}
  local -A opt_args
  _arguments -C -A '-*' ${[...flags, "'1: :->command'", "'*:: :->rest'"].join(" \\\n    ")}
  _thread_lessons_course
  case $state in
    command)
      local -a commands
      commands=(
        ${described.join("\n        ")}
      )
      _describe command commands
      ;;
    rest)
      case $line[1] in
${commands.map((one) => `        ${lastWord(one.path)}) ${functionName(one.path)} ;;`).join("\n")}
      esac
      ;;
  esac
}`;
}

function optionSpec({ flag, description, value }: OptionModel): string {
  const explained = `${value === null ? flag : `${flag}=`}[${description.replaceAll(/[[\]\\]/g, "\\$&").replaceAll(":", "\\:")}]`;
  return quoted(value === null ? explained : `${explained}:${wordOf(value)}:${action(value)}`);
}

function action(kind: Kind): string {
  switch (kind.kind) {
    case "choices":
      return `(${kind.values.join(" ")})`;
    case "names":
      // The blank keeps zsh from putting words of its own in between.
      return ` _thread_lessons_names ${kind.of}`;
    case "files":
      return "_files";
    case "folders":
      return "_files -/";
    case "nothing":
      return " ";
    default:
      return kind satisfies never;
  }
}

function wordOf(kind: Kind): string {
  return kind.kind === "names" ? kind.of : kind.kind === "nothing" ? "value" : kind.kind;
}

function functionName(path: string): string {
  return ["_thread_lessons", ...path.split(" ").filter((word) => word !== "")].join("_");
}

function lastWord(path: string): string {
  return path.split(" ").at(-1) ?? "";
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
