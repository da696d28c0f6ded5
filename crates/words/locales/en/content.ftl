content-accessibility = Accessibility statement
content-privacy = Privacy notice
content-cookies = Cookies
content-terms = Terms and conditions
content-contact = Contact and opening hours
