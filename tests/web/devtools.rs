//! Drives a Chromium through its `DevTools` protocol over a pipe: enough to open a page, type, press and look.
//!
//! Whatever is waited for is an event of the browser or a promise of the page; a browser that hangs is killed.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use base64::Engine;
use serde_json::{Value, json};

/// How long a test may take before its browser is killed.
const PATIENCE: Duration = Duration::from_mins(2);

pub struct Browser {
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    session: String,
    next: u64,
    /// What the page complained about: errors of the script, refusals of the policy.
    pub complaints: Vec<String>,
    /// Events since the last thing that was done.
    seen: Vec<String>,
    _watch: mpsc::Sender<()>,
    _profile: tempfile::TempDir,
}

impl Browser {
    pub fn start() -> Browser {
        let program = std::env::var("SPORTELLO_CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".into());
        let profile = tempfile::tempdir().unwrap();
        let mut child = started(&program, profile.path());
        let (to, from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        let mut browser = Browser {
            to,
            from,
            session: String::new(),
            next: 0,
            complaints: Vec::new(),
            seen: Vec::new(),
            _watch: watched(child),
            _profile: profile,
        };
        let target = browser.call("Target.createTarget", &json!({"url": "about:blank"}));
        let attached =
            browser.call("Target.attachToTarget", &json!({"targetId": target["targetId"], "flatten": true}));
        attached["sessionId"].as_str().unwrap().clone_into(&mut browser.session);
        for domain in ["Page.enable", "Runtime.enable", "Log.enable", "Network.enable"] {
            browser.call(domain, &json!({}));
        }
        browser
    }

    /// A phone or a window of this size, light or dark.
    pub fn screen(&mut self, width: u32, height: u32, scheme: &str) {
        let metrics =
            json!({"width": width, "height": height, "deviceScaleFactor": 2, "mobile": width < 700});
        self.call("Emulation.setDeviceMetricsOverride", &metrics);
        let media = json!({"features": [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]});
        self.call("Emulation.setEmulatedMedia", &media);
    }

    pub fn speaks(&mut self, language: &str) {
        self.call("Network.setExtraHTTPHeaders", &json!({"headers": {"Accept-Language": language}}));
    }

    pub fn scripts(&mut self, allowed: bool) {
        self.call("Emulation.setScriptExecutionDisabled", &json!({"value": !allowed}));
    }

    pub fn opens(&mut self, url: &str) {
        self.seen.clear();
        self.call("Page.navigate", &json!({"url": url}));
        self.loads();
    }

    pub fn reloads(&mut self) {
        self.seen.clear();
        self.call("Page.reload", &json!({}));
    }

    /// Waits for a page to have been loaded.
    pub fn loads(&mut self) {
        self.event("Page.frameNavigated");
        self.event("Page.loadEventFired");
    }

    /// What the expression comes to; a promise is waited for.
    pub fn evaluates(&mut self, expression: &str) -> Value {
        let what = json!({"expression": expression, "awaitPromise": true, "returnByValue": true});
        let result = self.call("Runtime.evaluate", &what);
        assert!(result.get("exceptionDetails").is_none(), "{expression}: {result}");
        result["result"]["value"].clone()
    }

    /// Waits until the expression is true, looking again at every change of the page.
    pub fn sees(&mut self, expression: &str) {
        let wait = format!(
            "new Promise((seen, never) => {{
                const look = () => {{ if ({expression}) {{ watch.disconnect(); seen(true); }} }};
                const watch = new MutationObserver(look);
                watch.observe(document, {{subtree: true, childList: true, attributes: true, characterData: true}});
                setTimeout(() => never(new Error('not seen: ' + document.body.innerText)), 10000);
                look();
            }})"
        );
        self.evaluates(&wait);
    }

    /// Presses the last element of this selector whose text contains `label`, with the pointer.
    pub fn presses(&mut self, selector: &str, label: &str) {
        let place = self.evaluates(&format!(
            "(() => {{
                const all = [...document.querySelectorAll({selector:?})];
                const one = all.filter((e) => e.innerText.includes({label:?})).pop();
                if (!one) throw new Error('no such button');
                one.scrollIntoView({{block: 'center'}});
                const box = one.getBoundingClientRect();
                return [box.x + box.width / 2, box.y + box.height / 2];
            }})()"
        ));
        self.seen.clear();
        for kind in ["mousePressed", "mouseReleased"] {
            let click =
                json!({"type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1});
            self.call("Input.dispatchMouseEvent", &click);
        }
    }

    /// Types into whatever has the focus.
    pub fn types(&mut self, text: &str) {
        self.call("Input.insertText", &json!({"text": text}));
    }

    pub fn key(&mut self, key: &str, code: u32) {
        for kind in ["keyDown", "keyUp"] {
            let text = if key == "Enter" && kind == "keyDown" { "\r" } else { "" };
            let stroke =
                json!({"type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code, "text": text});
            self.call("Input.dispatchKeyEvent", &stroke);
        }
    }

    /// Waits for an event that follows what was done last; one event is waited for once.
    pub fn event(&mut self, name: &str) {
        loop {
            if let Some(place) = self.seen.iter().position(|seen| seen == name) {
                self.seen.drain(..=place);
                return;
            }
            self.read();
        }
    }

    /// Saves what is on the screen.
    pub fn pictures(&mut self, file: &Path) {
        let picture = self.call("Page.captureScreenshot", &json!({"format": "png"}));
        let bytes =
            base64::engine::general_purpose::STANDARD.decode(picture["data"].as_str().unwrap()).unwrap();
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    }

    pub fn call(&mut self, method: &str, parameters: &Value) -> Value {
        self.next += 1;
        let mut message = json!({"id": self.next, "method": method, "params": parameters});
        if !self.session.is_empty() {
            message["sessionId"] = json!(self.session);
        }
        self.to.write_all(message.to_string().as_bytes()).unwrap();
        self.to.write_all(b"\0").unwrap();
        loop {
            let answer = self.read();
            if answer["id"] == self.next {
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return answer["result"].clone();
            }
        }
    }

    fn read(&mut self) -> Value {
        let mut bytes = Vec::new();
        self.from.read_until(0, &mut bytes).unwrap();
        assert_eq!(bytes.pop(), Some(0), "the browser ended, or was killed because it hung");
        let message: Value = serde_json::from_slice(&bytes).unwrap();
        self.seen.extend(message["method"].as_str().map(str::to_owned));
        match message["method"].as_str() {
            Some("Log.entryAdded") if message["params"]["entry"]["level"] == "error" => {
                self.complaints.push(message["params"]["entry"]["text"].to_string());
            }
            Some("Runtime.exceptionThrown") => self.complaints.push(message["params"].to_string()),
            _ => {}
        }
        message
    }
}

/// The shell hands the pipes to the browser as files 3 and 4, where it looks for them.
fn started(program: &str, profile: &Path) -> Child {
    Command::new("sh")
        .args(["-c", r#"exec "$0" "$@" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null"#, program])
        .args(["--remote-debugging-pipe", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic"])
        .args(["--no-first-run", "--disable-background-networking", "--disable-component-update"])
        .args(["--disable-sync", "--hide-scrollbars", "--disable-dev-shm-usage"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg("about:blank")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("cannot start {program}: {error}"))
}

/// Ends the browser when the test has ended or taken too long.
fn watched(mut child: Child) -> mpsc::Sender<()> {
    let (watch, ended) = mpsc::channel::<()>();
    thread::spawn(move || {
        let _ = ended.recv_timeout(PATIENCE);
        let _ = child.kill();
        let _ = child.wait();
    });
    watch
}
