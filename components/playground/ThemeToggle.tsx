"use client";
import { Moon, Sun } from "lucide-react";
import { text } from "@/lib/text";
import { IconButton } from "./IconButton";
import { useTheme } from "./useTheme";

export function ThemeToggle() {
  const { theme, toggle } = useTheme();
  return (
    <IconButton label={text.top.theme} onClick={toggle}>
      {theme === "dark" ? <Sun /> : <Moon />}
    </IconButton>
  );
}
