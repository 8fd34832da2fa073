//! The three services, and the person at the desktop.
#![expect(clippy::unused_self, clippy::used_underscore_binding, reason = "the bus prescribes what a method takes")]

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use zbus::blocking::{Connection, Proxy, connection};
use zbus::message::Header;
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Structure, Value};

/// Where the portal stands.
const PORTAL: &str = "/org/freedesktop/portal/desktop";
/// The keys that this desktop gives, whatever was wished for.
const GIVEN: &str = "Meta+J";

/// Options and answers of the portal.
type Options = HashMap<String, OwnedValue>;
/// A menu's number and its tree: of each item its own number, its properties and its children.
type Layout = (u32, (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>));

/// Serves until its input ends.
pub fn run() -> Result<(), zbus::Error> {
    let seen = Arc::new(Mutex::new(Seen::default()));
    let bus = connection::Builder::session()?
        .serve_at("/StatusNotifierWatcher", Watcher(Arc::clone(&seen)))?
        .serve_at(PORTAL, Portal(Arc::clone(&seen)))?
        .serve_at("/org/freedesktop/Notifications", Notifications)?
        .name("org.kde.StatusNotifierWatcher")?
        .name("org.freedesktop.Notifications")?
        .name("org.freedesktop.portal.Desktop")?
        .build()?;
    println!("ready");
    for line in std::io::stdin().lines() {
        let told = seen.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Err(error) = act(&bus, &told, &line?) {
            println!("failed: {error}");
        }
    }
    Ok(())
}

/// Does what a person at the desktop does.
fn act(bus: &Connection, Seen { item, session }: &Seen, line: &str) -> Result<(), zbus::Error> {
    match line.split_once(' ').unwrap_or((line, "")) {
        ("press", _) => {
            let pressed = (session, "capture", 0_u64, Options::new());
            bus.emit_signal(None::<&str>, PORTAL, "org.freedesktop.portal.GlobalShortcuts", "Activated", &pressed)?;
        }
        ("icon", _) => icon(bus, item)?.call("Activate", &(0, 0))?,
        ("menu", _) => {
            let labels: Vec<_> = labels(bus, item)?.into_iter().map(|(_, label)| label).collect();
            println!("menu {}", labels.join(" | "));
        }
        ("click", wanted) => {
            let found = labels(bus, item)?.into_iter().find(|(_, label)| label == wanted);
            let (number, _) = found.ok_or_else(|| zbus::Error::Failure(format!("no item {wanted}")))?;
            menu(bus, item)?.call::<_, _, ()>("Event", &(number, "clicked", Value::from(0_i32), 0_u32))?;
        }
        (other, _) => println!("what is {other}?"),
    }
    Ok(())
}

/// What programs told it.
#[derive(Clone, Default)]
struct Seen {
    /// The bus name of the icon.
    item: String,
    /// The session of the portal.
    session: OwnedObjectPath,
}

fn icon(bus: &Connection, item: &str) -> Result<Proxy<'static>, zbus::Error> {
    Proxy::new(bus, item.to_owned(), "/StatusNotifierItem", "org.kde.StatusNotifierItem")
}

fn menu(bus: &Connection, item: &str) -> Result<Proxy<'static>, zbus::Error> {
    let place: OwnedObjectPath = icon(bus, item)?.get_property("Menu")?;
    Proxy::new(bus, item.to_owned(), place, "com.canonical.dbusmenu")
}

/// The numbers and labels of its menu.
fn labels(bus: &Connection, item: &str) -> Result<Vec<(i32, String)>, zbus::Error> {
    let (_, (_, _, children)): Layout = menu(bus, item)?.call("GetLayout", &(0, -1, Vec::<String>::new()))?;
    children
        .into_iter()
        .map(|child| {
            let child = Structure::try_from(child)?;
            let (number, properties, _): (i32, HashMap<String, OwnedValue>, Vec<OwnedValue>) = child.try_into()?;
            let label = properties.get("label").map(|label| label.to_string().trim_matches('"').to_owned());
            Ok((number, label.unwrap_or_default()))
        })
        .collect()
}

/// The place for icons.
struct Watcher(Arc<Mutex<Seen>>);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: &str) {
        println!("item {service}");
        service.clone_into(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner).item);
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }
}

/// What shows messages.
struct Notifications;

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Notifications {
    #[expect(clippy::too_many_arguments, reason = "the bus prescribes them")]
    fn notify(
        &self,
        program: &str,
        _replaces: u32,
        _icon: &str,
        title: &str,
        words: &str,
        _actions: Vec<String>,
        _hints: Options,
        _expires_ms: i32,
    ) -> u32 {
        println!("notification {program} | {title} | {words}");
        1
    }
}

/// The portal that gives keys.
struct Portal(Arc<Mutex<Seen>>);

#[zbus::interface(name = "org.freedesktop.portal.GlobalShortcuts")]
impl Portal {
    async fn create_session(
        &self,
        options: Options,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        let session = place("session", &header, &options, "session_handle_token")?;
        bus.object_server().at(&session, PortalSession).await?;
        session.clone_into(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner).session);
        answer(bus, &header, &options, HashMap::from([("session_handle", Value::from(session.as_str()))])).await
    }

    async fn bind_shortcuts(
        &self,
        _session: ObjectPath<'_>,
        shortcuts: Vec<(String, Options)>,
        _parent: &str,
        options: Options,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> zbus::fdo::Result<OwnedObjectPath> {
        let wished = shortcuts.iter().filter_map(|(_, it)| it.get("preferred_trigger")).map(|keys| keys.to_string());
        println!("keys {}", wished.collect::<Vec<_>>().join(" ").replace('"', ""));
        let given: Vec<_> = shortcuts
            .iter()
            .map(|(id, _)| {
                (
                    id.as_str(),
                    HashMap::from([("description", Value::from("")), ("trigger_description", Value::from(GIVEN))]),
                )
            })
            .collect();
        answer(bus, &header, &options, HashMap::from([("shortcuts", Value::from(given))])).await
    }

    #[zbus(property, name = "version")]
    fn version(&self) -> u32 {
        1
    }
}

/// A session at the portal.
struct PortalSession;

#[zbus::interface(name = "org.freedesktop.portal.Session")]
impl PortalSession {
    fn close(&self) {
        println!("session closed");
    }
}

/// Where the object stands that a program named with a token.
fn place(kind: &str, header: &Header<'_>, options: &Options, token: &str) -> zbus::fdo::Result<OwnedObjectPath> {
    let sender = header.sender().map(|name| name.trim_start_matches(':').replace('.', "_")).unwrap_or_default();
    let token = options.get(token).map(|token| token.to_string().replace('"', "")).unwrap_or_default();
    let path = ObjectPath::try_from(format!("{PORTAL}/{kind}/{sender}/{token}"));
    path.map(Into::into).map_err(|error| zbus::fdo::Error::InvalidArgs(error.to_string()))
}

/// Answers as portals do: the call with a request, the request with a signal.
async fn answer(
    bus: &zbus::Connection,
    header: &Header<'_>,
    options: &Options,
    results: HashMap<&str, Value<'_>>,
) -> zbus::fdo::Result<OwnedObjectPath> {
    let request = place("request", header, options, "handle_token")?;
    bus.emit_signal(
        header.sender().cloned(),
        &request,
        "org.freedesktop.portal.Request",
        "Response",
        &(0_u32, results),
    )
    .await?;
    Ok(request)
}
