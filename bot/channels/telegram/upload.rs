//! A file as the Bot API takes it: a form in parts (RFC 7578).

/// A file to be sent.
#[derive(Debug, Clone, PartialEq)]
pub struct Upload {
    pub name: &'static str,
    pub bytes: Vec<u8>,
}

/// A form that holds a chat and a document: its content type and its bytes.
pub fn form(chat: i64, document: &Upload) -> (String, Vec<u8>) {
    let boundary = boundary(&document.bytes);
    let head = format!(
        "--{boundary}\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n{chat}\r\n\
         --{boundary}\r\nContent-Disposition: form-data; name=\"document\"; filename=\"{}\"\r\n\
         Content-Type: application/octet-stream\r\n\r\n",
        document.name
    );
    let tail = format!("\r\n--{boundary}--\r\n");
    let body = [head.as_bytes(), &document.bytes, tail.as_bytes()].concat();
    (format!("multipart/form-data; boundary={boundary}"), body)
}

/// A line that does not occur in the file.
fn boundary(bytes: &[u8]) -> String {
    let occurs = |line: &str| bytes.windows(line.len()).any(|part| part == line.as_bytes());
    let lines = (0_u64..).map(|number| format!("sportello-part-{number}"));
    lines.into_iter().find(|line| !occurs(line)).expect("no file holds every number")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_stands_between_lines_that_it_does_not_hold() {
        let document = Upload { name: "a.pdf", bytes: b"%PDF sportello-part-0".to_vec() };
        let (kind, body) = form(-5, &document);
        assert_eq!(kind, "multipart/form-data; boundary=sportello-part-1");
        let expected = "--sportello-part-1\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n-5\r\n\
                        --sportello-part-1\r\nContent-Disposition: form-data; name=\"document\"; filename=\"a.pdf\"\r\n\
                        Content-Type: application/octet-stream\r\n\r\n%PDF sportello-part-0\r\n--sportello-part-1--\r\n";
        assert_eq!(String::from_utf8(body).unwrap(), expected);
    }
}
