//! A mail draft (`.eml`): the report as HTML and as plain text, the PDF attached. It has no sender and nobody it goes to;
//! mail programs open it to be filled in and sent. What is NOT here: sending, which Shadowday never does.

use chrono::NaiveTime;
use mail_builder::MessageBuilder;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::{BodyPart, MimePart};

use super::{Written, html, markdown};
use crate::content::Content;
use crate::error::ReportError;

/// Writes the file; `pdf` is attached.
pub fn email(content: &Content, pdf: Written) -> Result<Written, ReportError> {
    let fail = |error: std::io::Error| ReportError::File { format: "e-mail", reason: error.to_string() };
    let name = format!("{}.pdf", content.furniture.name);
    let texts = parts(
        content,
        "alternative",
        vec![
            MimePart::new("text/plain", markdown::markdown(content)?),
            MimePart::new("text/html", html::html(content)?),
        ],
    );
    let attached = MimePart::new("application/pdf", pdf.bytes).attachment(name);
    let bytes = MessageBuilder::new()
        .subject(content.title.as_str())
        .date(content.dated.and_time(NaiveTime::MIN).and_utc().timestamp())
        .message_id(format!("{}@shadowday.invalid", content.digest))
        // Opened as a draft instead of a message that came in.
        .header("X-Unsent", Raw::new("1"))
        .body(parts(content, "mixed", vec![texts, attached]))
        .write_to_vec()
        .map_err(fail)?;
    Ok(Written { bytes, ..pdf })
}

/// Parts with a boundary that follows from the data, so that the same data gives the same bytes.
fn parts<'x>(content: &Content, kind: &str, parts: Vec<MimePart<'x>>) -> MimePart<'x> {
    let boundary = format!("{kind}-{}", content.digest);
    MimePart::new(
        ContentType::new(format!("multipart/{kind}")).attribute("boundary", boundary),
        BodyPart::Multipart(parts),
    )
}
