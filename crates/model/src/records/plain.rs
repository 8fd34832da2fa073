//! Records that are nothing but their fields. What is NOT here: those with sets or fields worked out from others.

use super::fields::{FieldMap, RecordKind};
use crate::ids::RecordId;

/// A record that can be read from its folded fields.
pub trait Record: Sized {
    /// Its kind.
    const KIND: RecordKind;

    /// Reads the folded fields.
    fn from_fields(id: RecordId, fields: &FieldMap) -> Self;
}

/// Declares records: a field is stored under its own name, and one that holds its type's default is not stored.
macro_rules! plain_records {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            /// Its id.
            pub id: $crate::ids::RecordId,
            $($(#[$field_doc])* pub $field: $type,)+
            /// Removed by a person; can be brought back.
            pub removed: bool,
        }

        impl $name {
            /// An empty one.
            pub fn new(id: $crate::ids::RecordId) -> Self {
                Self { id, $($field: <$type>::default(),)+ removed: false }
            }

            /// Every field that holds something, as the ledger keeps it.
            pub fn to_fields(&self) -> $crate::records::FieldMap {
                let mut fields = $crate::records::FieldMap::new();
                $(if self.$field != <$type>::default() {
                    fields.insert(stringify!($field).to_owned(), serde_json::json!(self.$field));
                })+
                if self.removed {
                    fields.insert("removed".to_owned(), serde_json::json!(true));
                }
                fields
            }
        }

        impl $crate::records::Record for $name {
            const KIND: $crate::records::RecordKind = $crate::records::RecordKind::$name;

            fn from_fields(id: $crate::ids::RecordId, fields: &$crate::records::FieldMap) -> Self {
                Self {
                    id,
                    $($field: $crate::records::value(fields, stringify!($field)).unwrap_or_default(),)+
                    removed: $crate::records::flag(fields, "removed"),
                }
            }
        }
    )+};
}

pub(super) use plain_records;

#[cfg(test)]
mod tests {
    use super::Record;
    use crate::ids::RecordId;
    use crate::records::Contact;
    use crate::vocabulary::Demand;

    #[test]
    fn fields_read_back_as_the_record() {
        let id = RecordId(uuid::Uuid::from_u128(7));
        let mut contact = Contact::new(id);
        assert!(contact.to_fields().is_empty());
        contact.demand = Some(Demand::Failure);
        contact.reason = "asked the same yesterday".to_owned();
        contact.wait_minutes = Some(4.5);
        contact.removed = true;
        assert_eq!(Contact::from_fields(id, &contact.to_fields()), contact);
    }
}
