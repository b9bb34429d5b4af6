// Two improvements of pages that work without: progress while files are sent, and a click on a picture to say what matters in it.

const LARGEST = 20 * 1024 * 1024;

const form = document.getElementById("upload");
if (form) {
  form.addEventListener("submit", (event) => {
    const files = [...form.elements.filer.files];
    if (files.length === 0) return; // the server says that one has to be chosen
    event.preventDefault();
    sendAll(files);
  });
}

async function sendAll(files) {
  const button = form.querySelector("button[type=submit]");
  const queue = document.getElementById("queue");
  button.disabled = true;
  queue.hidden = false;
  queue.replaceChildren();
  const rows = files.map((file) => [file, addRow(queue, file)]);
  for (const [file, row] of rows) {
    await send(form, file, row);
  }
  button.disabled = false;
  form.elements.filer.value = "";
  queue.append(leadOn());
  queue.querySelector("a")?.focus();
}

/** One line in the list of files that are sent. */
export function addRow(queue, file) {
  const row = document.createElement("li");
  const name = document.createElement("b");
  const state = document.createElement("span");
  const bar = document.createElement("progress");
  name.textContent = file.name;
  state.textContent = " väntar";
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  row.append(name, state, bar);
  queue.append(row);
  return { row, state, bar };
}

/** Sends one file of the form; the answer is said in its line. */
export function send(form, file, shown) {
  if (file.size > LARGEST) {
    finish(shown, ": filen är större än 20 MB. Gör den mindre och välj den igen.", true);
    return Promise.resolve();
  }
  return new Promise((done) => {
    const data = new FormData(form);
    data.delete("filer");
    data.append("filer", file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "document";
    request.upload.addEventListener("progress", (event) => {
      shown.bar.value = event.lengthComputable ? (100 * event.loaded) / event.total : 0;
      shown.state.textContent = event.loaded < event.total ? " skickas" : " granskas";
    });
    request.addEventListener("loadend", () => {
      say(request, shown);
      done();
    });
    request.send(data);
  });
}

/** The answer is the page that a browser without script would have shown: the sentence is taken from it. */
function say(request, shown) {
  const page = request.response;
  const taken = page?.querySelector(".sent li");
  const problem = page?.querySelector(".summary li span, .lead");
  if (request.status === 200 && taken) {
    shown.bar.remove();
    shown.row.replaceChildren(...document.importNode(taken, true).childNodes);
  } else if (problem) {
    finish(shown, ": " + problem.textContent, true);
  } else {
    finish(shown, ": kom inte fram. Kontrollera att du är inloggad och har nät, och försök igen.", true);
  }
}

function finish(shown, sentence, bad) {
  shown.bar.remove();
  shown.state.textContent = sentence;
  shown.state.classList.toggle("bad", bad);
}

function leadOn() {
  const row = document.createElement("li");
  const link = document.createElement("a");
  link.href = "/admin/media";
  link.textContent = "Till biblioteket";
  row.append(link);
  return row;
}

const across = document.getElementById("focalX");
const down = document.getElementById("focalY");
const picture = document.getElementById("whole");
if (across && down && picture) {
  const aim = document.createElement("span");
  aim.className = "aim";
  picture.parentElement.dataset.aim = "";
  picture.parentElement.append(aim);
  const move = () => {
    aim.style.left = across.value + "%";
    aim.style.top = down.value + "%";
    const tenth = (input) => Math.min(10, Math.max(0, Math.round(input.value / 10)));
    document.querySelectorAll(".crop").forEach((crop) => {
      crop.className = crop.className.replace(/focal-x-\d+/, "focal-x-" + tenth(across)).replace(/focal-y-\d+/, "focal-y-" + tenth(down));
    });
  };
  picture.addEventListener("click", (event) => {
    const box = picture.getBoundingClientRect();
    across.value = Math.round((100 * (event.clientX - box.left)) / box.width);
    down.value = Math.round((100 * (event.clientY - box.top)) / box.height);
    move();
  });
  across.addEventListener("input", move);
  down.addEventListener("input", move);
  move();
}
